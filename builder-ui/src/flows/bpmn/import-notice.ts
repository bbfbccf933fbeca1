/** What a file says that a flow cannot say, or says otherwise; nothing is dropped in silence. */
export interface ImportNotice {
  readonly reason: /** The element stands as a placeholder, which has to be replaced before the flow can be published. */
    | 'placeholder'
    /** The element has no counterpart and was left out; no token ever passed through it. */
    | 'leftOut'
    /** The step is kept, but not that it repeats. */
    | 'repeats'
    /** The event is kept, but not what it waits for. */
    | 'cause'
    /** An expression of another language has to be written anew. */
    | 'expression'
    /** Several ways out of a step were drawn without a gateway; there is one now. */
    | 'gatewayAdded'
    /** The start inside a part is where its first step is. */
    | 'innerStart';
  /** The element as BPMN calls it, such as `transaction`. */
  readonly element: string;
  /** Its name, or its id where it has none. */
  readonly name: string;
}

/** Why a text gives no flow at all. */
export type ImportTrouble = 'tooLarge' | 'tooDeep' | 'tooManySteps' | 'notBpmn' | 'noProcess';
