/**
 * What we put into a page ourselves carries this property, so that our reader leaves it alone. The
 * page has no access to it: in the page's own world the node is bare.
 */
export const OWN_NODE = 'countercheckOwn';
