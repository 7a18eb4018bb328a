/**
 * What the answer of a register can and cannot mean, where that is not plain from the page. The
 * sentence lives in the catalogues as `meaning.<code>`; a test holds codes and catalogues together.
 */
export const ANSWER_MEANINGS = ['euAeoFound', 'euAeoNotFound', 'euEoriFound', 'euEoriNotFound', 'ukEoriFound', 'ukEoriNotFound'] as const;

export type AnswerMeaning = (typeof ANSWER_MEANINGS)[number];
