import { Field, makeStyles, Select } from "@fluentui/react-components";

export type PickOption = { value: string; text: string };
export type PickGroup = { title: string; options: PickOption[] };

const useStyles = makeStyles({ field: { minWidth: 0 }, select: { minWidth: 0, width: "100%" } });

/** One of a few, by the system's own list: it works by touch, keyboard and screen reader alike. */
export function Pick({
  label,
  value,
  options,
  groups = [],
  testId,
  disabled = false,
  onPick,
}: {
  label: string;
  value: string;
  options: PickOption[];
  groups?: PickGroup[];
  testId: string;
  disabled?: boolean;
  onPick: (value: string) => void;
}) {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.field}>
      <Select
        className={styles.select}
        data-testid={testId}
        disabled={disabled}
        value={value}
        onChange={(_event, data) => onPick(data.value)}
      >
        <GroupedOptions options={options} groups={groups} />
      </Select>
    </Field>
  );
}

/** Choices of a list of the system's own: those that stand alone, then those of groups; an empty group is not shown. */
export function GroupedOptions({ options, groups }: { options: PickOption[]; groups: PickGroup[] }) {
  return (
    <>
      <Options options={options} />
      {groups
        .filter((group) => group.options.length > 0)
        .map((group) => (
          <optgroup key={group.title} label={group.title}>
            <Options options={group.options} />
          </optgroup>
        ))}
    </>
  );
}

function Options({ options }: { options: PickOption[] }) {
  return options.map(({ value, text }) => (
    <option key={value} value={value}>
      {text}
    </option>
  ));
}
