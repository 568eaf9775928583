import type { PacketPaper } from '../packet/choices.ts';
import type { PacketProperties } from '../packet/outline.ts';
import type { PictureSize } from './pictureSize.ts';

/** The referral report: pure data for the Word writer. It holds no private notes. */
export type ReferralReport = {
  properties: PacketProperties;
  paper: PacketPaper;
  title: string;
  /** The day it was made, and whose notebook it is, one line each. */
  remarks: readonly string[];
  /** What it all comes to, one line each. */
  numbers: readonly string[];
  /** Everybody on the way from me, parents before those they named. */
  chains: readonly ChainLine[];
  /** People who gave names; names I have not acted on; referrers to ask (again) what I may say. */
  tables: readonly ReportTable[];
  /** The map, or a sentence why it is not in the report. */
  picture: ReportPicture | { leftOut: string };
};

/** The map as the report shows it: as SVG, and as PNG for programs that show no SVG. */
export type ReportPicture = PictureSize & {
  svg: string;
  png: Uint8Array;
  /** What there is to see, for those who do not see it. */
  description: string;
};

/** One person or bare name on the way from me. */
export type ChainLine = {
  /** 1 for a person I know by myself. */
  depth: number;
  name: string;
  isBareName: boolean;
  /** Role and organisation; '' when not known. */
  description: string;
  /** What the referral allows, when it was given, what became of the name, who else gave it. */
  remarks: readonly string[];
};

/** A table with a heading; every row has as many cells as there are columns. */
export type ReportTable = {
  heading: string;
  columns: readonly {
    label: string /** Share of the page's width; all of a table make 1. */;
    share: number;
  }[];
  rows: readonly (readonly string[])[];
};
