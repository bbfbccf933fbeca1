import { describeScreens } from './support/describe-screens.ts';

describeScreens('en');
