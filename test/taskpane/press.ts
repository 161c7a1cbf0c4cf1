import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

const user = userEvent.setup();

/** Presses what has this test id as soon as it is there and can be pressed. */
export async function press(id: string): Promise<void> {
  const button = await waitFor(() => {
    const found = screen.getByTestId<HTMLButtonElement>(id);
    if (found.disabled) throw new Error(`${id} cannot be pressed`);
    return found;
  });
  await user.click(button);
}
