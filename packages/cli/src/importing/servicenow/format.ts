/** Name of the format. Part of every command id: never to be changed. */
export const FORMAT = "servicenow";
