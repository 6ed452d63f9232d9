/** Tells the person who started Payung, in one English sentence, what takes its time. */
export type Progress = (message: string) => void;
