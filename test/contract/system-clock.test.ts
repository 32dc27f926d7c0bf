import { createSystemClock } from '../../adapters/embedded/system-clock.ts';
import { createSteeredClock } from '../support/clocks.ts';
import { clockContract } from './clock-contract.ts';

clockContract('system', createSystemClock);
clockContract('steered, for tests', createSteeredClock);
