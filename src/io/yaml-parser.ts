/** The one door to the YAML package: what of it is used. */
export {isAlias, isMap, isScalar, isSeq, parseDocument, stringify} from 'yaml';
export type {Document, Node as ParsedNode, Scalar, YAMLParseError} from 'yaml';
