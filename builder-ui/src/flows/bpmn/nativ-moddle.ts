import BpmnModdle from 'bpmn-moddle';

/**
 * What BPMN has no words for stands beside its elements in a namespace of our own, as JSON, so that an exported flow
 * comes back as the same flow. Other tools keep what they do not know (BPMN 2.0, section 8.2.3, Extensibility).
 */
const nativPackage = {
  name: 'Nativ',
  uri: 'urn:nativ:bpmn',
  prefix: 'nativ',
  xml: { tagAlias: 'lowerCase' },
  types: [
    {
      name: 'Flow',
      superClass: ['Element'],
      properties: [{ name: 'document', isBody: true, type: 'String' }],
    },
    {
      name: 'Node',
      superClass: ['Element'],
      properties: [
        { name: 'type', isAttr: true, type: 'String' },
        // Where its shape stood, so that a shape that was moved elsewhere is noticed.
        { name: 'x', isAttr: true, type: 'Real' },
        { name: 'y', isAttr: true, type: 'Real' },
        { name: 'document', isBody: true, type: 'String' },
      ],
    },
    {
      // A note or an area.
      name: 'Annotation',
      superClass: ['Element'],
      properties: [
        { name: 'x', isAttr: true, type: 'Real' },
        { name: 'y', isAttr: true, type: 'Real' },
        { name: 'document', isBody: true, type: 'String' },
      ],
    },
    {
      name: 'Edge',
      superClass: ['Element'],
      properties: [{ name: 'document', isBody: true, type: 'String' }],
    },
  ],
};

/** A reader and writer of BPMN that knows our own part of it. */
export const nativModdle = (): BpmnModdle => new BpmnModdle({ nativ: nativPackage });
