import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSpeech } from "../services";

/** A question before something is done; the keyboard stays in it until it is answered. */
export function AskDialog({
  title,
  action,
  disabled = false,
  children,
  onDone,
  onClose,
}: {
  title: string;
  action: string;
  disabled?: boolean;
  children: ReactNode;
  onDone: () => void;
  onClose: () => void;
}) {
  const { t } = useSpeech();
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface data-testid="ask-dialog">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!disabled) onDone();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>{children}</DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit" data-testid="ask-done" disabled={disabled}>
                {action}
              </Button>
              <Button onClick={onClose}>{t("pane.run.cancel")}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
