import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DocumentArrowRight20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { BaseState, TableState } from "../../actions/ports";
import { reportPresets } from "../../domain/reports/presets";
import type { Offered } from "../../domain/views/offered";
import { ColumnList } from "../components/ColumnList";
import { Pick, type PickGroup } from "../components/Pick";
import { ScreenTitle } from "../components/ScreenTitle";
import type { Runner } from "../hooks/useRun";
import type { Shown } from "../hooks/useShown";
import {
  askedOf,
  offeredColumns,
  reportForms,
  reportValues,
  subjectOf,
  subjectValue,
  tableOfSubject,
  usualColumns,
  type ReportAsked,
  type ReportForm,
} from "../report/ask";
import { useSpeech } from "../services";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  missing: { color: tokens.colorPaletteRedForeground1 },
  more: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

const asAsked: ReportAsked = { subject: { kind: "shown" }, form: "sheet", columns: null, groupBy: "", mask: false, live: false };

/** A report: of what, in which form; columns, groups and mask behind one click. */
export function HandOutScreen({
  runner,
  base,
  shown,
  offered,
}: {
  runner: Runner;
  base: BaseState;
  shown: Shown;
  offered: Offered | null;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  const [asked, setAsked] = useState(asAsked);
  const change = (part: Partial<ReportAsked>) => setAsked((now) => ({ ...now, ...part }));
  const table = tableOfSubject(asked.subject, base, offered?.views ?? [], shown.front);
  return (
    <div className={styles.screen} data-testid="report">
      <ScreenTitle compact title={t("paneViews.report.title")} />
      <Pick
        label={t("paneViews.report.subject")}
        testId="report-subject"
        value={subjectValue(asked.subject)}
        options={[{ value: "shown", text: t("paneViews.report.shown", { sheet: table?.sheet ?? "" }) }]}
        groups={useSubjects(offered)}
        onPick={(value) => setAsked((now) => askedOf(subjectOf(value), now))}
      />
      <Field label={t("paneViews.report.form")}>
        <RadioGroup value={asked.form} onChange={(_event, data) => change({ form: data.value as ReportForm })}>
          {reportForms.map((form) => (
            <Radio key={form} value={form} label={t(`paneViews.report.forms.${form}`)} data-testid={`form-${form}`} />
          ))}
        </RadioGroup>
      </Field>
      <Checkbox
        data-testid="report-mask"
        label={t("paneViews.report.mask")}
        checked={asked.mask}
        onChange={(_event, data) => change({ mask: data.checked === true })}
      />
      {table && shown.version > 0 && (
        <Accordion collapsible>
          <AccordionItem value="more">
            <AccordionHeader data-testid="report-more">{t("paneViews.report.more")}</AccordionHeader>
            <AccordionPanel className={styles.more}>
              <Details asked={asked} table={table} shown={shown} onChange={change} />
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
      <Button
        appearance="primary"
        size="large"
        data-testid="report-run"
        icon={<DocumentArrowRight20Regular />}
        disabled={asked.columns?.length === 0}
        onClick={() => void runner.start("report", reportValues(asked))}
      >
        {t("paneViews.report.run")}
      </Button>
    </div>
  );
}

/** Reports, views and segments that a report can be of. */
function useSubjects(offered: Offered | null): PickGroup[] {
  const { t } = useSpeech();
  const reports = reportPresets.map(({ id }) => ({ value: `view:${id}`, text: t(`reports.presets.${id}`) }));
  const views = (offered?.views ?? []).filter(({ kind, asks, unfilled }) => kind !== "sort" && asks.length === 0 && unfilled.length === 0);
  return [
    { title: t("paneViews.report.reports"), options: reports },
    {
      title: t("paneViews.report.views"),
      options: views.map(({ id, title }) => ({ value: `view:${id}`, text: title === null ? id : t(title) })),
    },
    {
      title: t("paneViews.report.segments"),
      options: (offered?.choices.segments ?? []).map((name) => ({ value: `segment:${name}`, text: name })),
    },
  ];
}

function Details({
  asked,
  table,
  shown,
  onChange,
}: {
  asked: ReportAsked;
  table: TableState;
  shown: Shown;
  onChange: (part: Partial<ReportAsked>) => void;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  const chosen = asked.columns ?? usualColumns(asked.subject, table, shown.views);
  const columns = offeredColumns(table, chosen);
  const groups = [
    { value: "", text: t("paneViews.report.usualGroup") },
    { value: "none", text: t("paneViews.count.noGroup") },
    ...columns.map(({ key, header }) => ({ value: key, text: header })),
  ];
  return (
    <>
      <Pick
        label={t("paneViews.count.groupBy")}
        testId="report-group"
        value={asked.groupBy}
        options={groups}
        onPick={(groupBy) => onChange({ groupBy })}
      />
      {asked.form === "sheet" && (
        <Checkbox
          data-testid="report-live"
          label={t("paneViews.report.live")}
          checked={asked.live}
          onChange={(_event, data) => onChange({ live: data.checked === true })}
        />
      )}
      <div>
        <Text block>{t("paneViews.report.columns")}</Text>
        {chosen.length === 0 && (
          <Text block size={200} role="alert" className={styles.missing}>
            {t("paneViews.report.noColumns")}
          </Text>
        )}
        <ColumnList columns={columns} chosen={chosen} onChange={(next) => onChange({ columns: next })} />
      </div>
    </>
  );
}
