/** The library comes without types. These are of the little that is used here. */
declare module 'bpmn-moddle' {
  /** An element of a BPMN document: its attributes and children are properties of that name. */
  export interface ModdleElement {
    readonly $type: string;
    readonly $attrs?: Readonly<Record<string, string>>;
    readonly $parent?: ModdleElement;
    readonly id?: string;
    $instanceOf(type: string): boolean;
    [property: string]: unknown;
  }
  export interface ReadBpmn {
    readonly rootElement: ModdleElement;
    readonly warnings: readonly Error[];
  }
  export default class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    create(type: string, properties?: Readonly<Record<string, unknown>>): ModdleElement;
    /** @throws Error when the text is no BPMN, or no XML */
    fromXML(xml: string): Promise<ReadBpmn>;
    toXML(element: ModdleElement, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
  }
}
