// One rule of what is safe for a terminal, for tables and dossiers alike.
export { printable } from "@complaint-ledger/dossier";
