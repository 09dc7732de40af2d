import { showWalkthrough } from "./walkthrough.ts";
import { secondTreatment, withdrawal, approvedRefusal } from "./walkthroughs/patient-complaint.ts";

showWalkthrough(secondTreatment);
showWalkthrough(withdrawal);
showWalkthrough(approvedRefusal);
