import type { HandlingPolicy } from "@complaint-ledger/policy";
import { auAsicRg271 } from "./au-asic-rg271.ts";
import { cnBankInsurance2020 } from "./cn-bank-insurance-2020.ts";
import { cnConsumerLaw } from "./cn-consumer-law.ts";
import { cnExpress2019 } from "./cn-express-2019.ts";
import { cnMedicalDispute } from "./cn-medical-dispute.ts";
import { cnPetition2022 } from "./cn-petition-2022.ts";
import { cnPostalLaw } from "./cn-postal-law.ts";
import { cnSamr2022 } from "./cn-samr-2022.ts";
import { cnTelecomAppeal } from "./cn-telecom-appeal.ts";
import { euPsd2Art101 } from "./eu-psd2-art-101.ts";
import { inRbiInternalOmbudsman } from "./in-rbi-internal-ombudsman.ts";
import { sgFinancialAdvisers2021 } from "./sg-financial-advisers-2021.ts";
import { ukFcaDisp } from "./uk-fca-disp.ts";
import { ukNhsEngland } from "./uk-nhs-england.ts";
import { usCfpb } from "./us-cfpb.ts";

/** Regulations whose numbers were read in the text that `source` cites, each as one policy. No legal advice. */
export const regulations: readonly HandlingPolicy[] = [
  cnExpress2019,
  cnPostalLaw,
  cnSamr2022,
  cnConsumerLaw,
  cnTelecomAppeal,
  cnMedicalDispute,
  cnBankInsurance2020,
  cnPetition2022,
  ukFcaDisp,
  euPsd2Art101,
  usCfpb,
  auAsicRg271,
  ukNhsEngland,
  sgFinancialAdvisers2021,
  inRbiInternalOmbudsman,
];
