export { importing } from "../en/importing";
