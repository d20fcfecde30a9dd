import { v7, validate } from 'uuid';

/** Ids are made in the application and sort by the time they were made. */
export const newId = (): string => v7();

export const isId = (value: string): boolean => validate(value);
