#pragma once
// Declarative shadow trees: what a saved page keeps in <template> is what the page shows.

#include "importers/html_tree.h"

/// Makes elements of the templates of shadow trees, and puts what their hosts hold where their slots are; what no slot
/// takes stays behind them. `nodes`, all that were read, become those that are in the tree, in its order.
void composeShadowTrees(HtmlNode *root, std::vector<HtmlNode *> &nodes);
