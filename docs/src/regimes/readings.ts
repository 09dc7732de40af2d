/** Readings of ours that a policy's data does not show, by policy id. */
export const readings: Readonly<Record<string, readonly string[]>> = {
  "china-post-branch": [
    "Clerks and team leads apologise and explain; what costs money is the branch manager's.",
    "A dispute is never closed as not accepted: whoever is addressed takes it on.",
    "The customer need not answer the last question of the callback form.",
  ],
  "express-delivery": [
    "Recording, judging and assigning (steps 1 to 3).",
    "Handled is: the last remedy carried out and the final reply given; where nothing is to be carried out, closed with a final reply.",
    "Mere venting is closed with a reply, as a complaint that seeks no remedy.",
  ],
  "it-after-sales": [
    "Whoever may not decide finds somebody who may: the station manager.",
    "What the warranty does not cover is closed as refused.",
    "The two answers to whether the solution was useful, and that both questions must be asked.",
  ],
  "patient-complaint": ["Only a content patient, an approved refusal or a withdrawal ends a complaint."],
  "manufacturing-handling-rule": [
    "Which categories go to quality control, to the head, to the rule on domestic sales; with issues of several, quality comes first.",
  ],
  "telecom-complaint": [
    "What takes longest to resolve ranks highest.",
    "What is resolved at once is not passed on.",
    'All three questions of a progress callback must be asked; "none" is an answer.',
  ],
  "cn-express-2019": [
    "Handled and told is: the last remedy carried out and the final reply given; where nothing is to be carried out, closed with a final reply.",
  ],
  "cn-postal-law": [
    "Handled is: the last remedy carried out and the final reply given; where nothing is to be carried out, closed with a final reply.",
  ],
  "cn-consumer-law": [
    "Handled and told is: the last remedy carried out and the final reply given; where nothing is to be carried out, closed with a final reply.",
  ],
  "cn-petition-2022": ["Whoever acknowledges or accepts a transferred matter no longer objects to it."],
  "eu-psd2-101": [
    "The time zone. Business days are those of the provider's Member State: give a calendar of your own under the id `eu-office`.",
  ],
  "us-cfpb": ["The time zone."],
  "au-asic-rg271": ["The time zone, and with it the business days of New South Wales."],
  "in-rbi-io": ["What is met in full is not rejected, and need not go up."],
};
