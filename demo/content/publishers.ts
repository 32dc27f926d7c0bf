import type { Publisher } from '../types.ts';
import { ASHMERE_POST } from './ashmere-post.ts';
import { BANTIN_HAISON } from './bantin-haison.ts';
import { COLDWATER_COURIER } from './coldwater-courier.ts';
import { CONSO_LEME } from './conso-leme.ts';
import { COURRIER_VALBRUNE } from './courrier-valbrune.ts';
import { CRISES_VALBRUNE } from './crises-valbrune.ts';
import { DAI_VINHKHA } from './dai-vinhkha.ts';
import { DIENDAN_SONGNGUYET } from './diendan-songnguyet.ts';
import { DUNMORE_GAZETTE } from './dunmore-gazette.ts';
import { HARLAN_CONSUMER } from './harlan-consumer.ts';
import { HARLAN_DAILY } from './harlan-daily.ts';
import { ISLE_TIMES } from './isle-times.ts';
import { LANG_CUOI } from './lang-cuoi.ts';
import { LE_SEL } from './le-sel.ts';
import { LONG_VIEW } from './long-view.ts';
import { MOUETTE_RIEUSE } from './mouette-rieuse.ts';
import { NORTHQUAY_MERCURY } from './northquay-mercury.ts';
import { OLD_QUAY_NOTICES } from './old-quay-notices.ts';
import { RADIO_LEME } from './radio-leme.ts';
import { RADIO_WEXCOMBE } from './radio-wexcombe.ts';
import { SANTE_VALBRUNE } from './sante-valbrune.ts';
import { SHORES_WIRE } from './shores-wire.ts';
import { SUCKHOE_BABO } from './suckhoe-babo.ts';
import { THIENTAI_HAISON } from './thientai-haison.ts';
import { THOIBAO_VINHKHA } from './thoibao-vinhkha.ts';
import { TIDEWATER_NEWS } from './tidewater-news.ts';
import { TIN_DONGLAC } from './tin-donglac.ts';
import { TIN_GULL } from './tin-gull.ts';

/** All publishers of the demo newsroom. The order is fixed: it decides which port each site takes. */
export const PUBLISHERS: readonly Publisher[] = [
  BANTIN_HAISON,
  DAI_VINHKHA,
  THOIBAO_VINHKHA,
  SUCKHOE_BABO,
  THIENTAI_HAISON,
  DIENDAN_SONGNGUYET,
  LANG_CUOI,
  TIN_DONGLAC,
  HARLAN_DAILY,
  RADIO_WEXCOMBE,
  SHORES_WIRE,
  ASHMERE_POST,
  COLDWATER_COURIER,
  DUNMORE_GAZETTE,
  NORTHQUAY_MERCURY,
  ISLE_TIMES,
  TIDEWATER_NEWS,
  HARLAN_CONSUMER,
  TIN_GULL,
  LONG_VIEW,
  OLD_QUAY_NOTICES,
  COURRIER_VALBRUNE,
  RADIO_LEME,
  SANTE_VALBRUNE,
  CRISES_VALBRUNE,
  LE_SEL,
  MOUETTE_RIEUSE,
  CONSO_LEME,
];
