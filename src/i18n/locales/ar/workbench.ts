export { workbench } from "../en/workbench";
