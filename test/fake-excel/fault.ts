/** An error as Excel answers it: a code the client turns into OfficeExtension.Error. */
export class HostFault extends Error {
  constructor(readonly code: string, message: string, readonly location: string) { super(message); }
}

export const itemNotFound = (location: string): HostFault => new HostFault('ItemNotFound', "The requested resource doesn't exist.", location);
export const badArgument = (location: string): HostFault => new HostFault('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.', location);
export const accessDenied = (location: string): HostFault => new HostFault('AccessDenied', 'You cannot perform the requested operation.', location);
/** Not an answer of Excel's: the fake lacks a member our add-in calls, and says which. */
export const notImplemented = (type: string, member: string): HostFault => new HostFault('ApiNotFound', `The fake workbook does not know ${type}.${member}`, `${type}.${member}`);
