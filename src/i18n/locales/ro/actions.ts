export { actions } from "../en/actions";
