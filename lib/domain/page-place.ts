/** A kind of page of one host: what lessons are kept for. */
export interface PagePlace {
  /** Host with its port, where that is not the usual one. */
  host: string;
  /** Page kind of the portal ("detail"), else the path pattern ("/company/*"). */
  page: string;
}
