//! Seats as a flow: from each seat through the people who could take it, within what each of them can carry.
//!
//! What a person can carry is a tree of bounds: one place at a time for duties that exclude each other, then the limits
//! of longer and longer periods. Only bounds that nest are taken in, so that the flow is a relaxation: what it cannot
//! fill, no plan can.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::Direction;
use petgraph::algo::dinics;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef;

use super::demand::Demand;
use super::load::{cliques, limits, takers};
use super::report::Within;
use crate::domain::{Instance, Period, PersonId};
use crate::formulation::{Forbidden, Occasion};

/// In which order limits are taken in, and whose duties are grouped first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Order {
    pub(super) periods: [Period; 4],
    pub(super) first: Option<Demand>,
}

/// A person and so many of some occasions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bound {
    pub(super) person: PersonId,
    pub(super) occasions: BTreeSet<Occasion>,
    pub(super) most: i64,
    pub(super) within: Within,
}

/// The network of some demands.
pub(super) struct Network {
    graph: DiGraph<(), u64>,
    source: NodeIndex,
    sink: NodeIndex,
    demands: Vec<(Demand, NodeIndex)>,
    bounds: Vec<(Bound, NodeIndex)>,
}

/// The side of the least cut that lies next to the demands.
pub(super) struct Cut {
    pub(super) flow: usize,
    pub(super) demands: Vec<Demand>,
    pub(super) bounds: Vec<Bound>,
}

impl Network {
    pub(super) fn of(instance: &Instance, demands: &[Demand], order: Order) -> Self {
        let forbidden = Forbidden::of(instance);
        let takers: Vec<BTreeSet<(PersonId, Occasion)>> =
            demands.iter().map(|demand| takers(instance, &forbidden, *demand)).collect();
        let cliques = cliques(instance, &takers, order.first);
        let mut graph = DiGraph::new();
        let (source, sink) = (graph.add_node(()), graph.add_node(()));
        let mut network = Self { graph, source, sink, demands: Vec::new(), bounds: Vec::new() };
        let mut own: BTreeMap<PersonId, BTreeSet<Occasion>> = BTreeMap::new();
        takers.iter().flatten().for_each(|(person, occasion)| {
            own.entry(*person).or_default().insert(*occasion);
        });
        let mut leaves: BTreeMap<(PersonId, Occasion), NodeIndex> = BTreeMap::new();
        for (person, occasions) in &own {
            network.add_person(instance, *person, occasions, &cliques, order, &mut leaves);
        }
        for (demand, takers) in demands.iter().zip(&takers) {
            network.add_demand(*demand, takers, &leaves);
        }
        network
    }

    fn add_demand(
        &mut self,
        demand: Demand,
        takers: &BTreeSet<(PersonId, Occasion)>,
        leaves: &BTreeMap<(PersonId, Occasion), NodeIndex>,
    ) {
        let node = self.graph.add_node(());
        self.graph.add_edge(self.source, node, 1);
        let entries: BTreeSet<NodeIndex> =
            takers.iter().filter_map(|taker| leaves.get(taker)).copied().collect();
        entries.into_iter().for_each(|leaf| {
            self.graph.add_edge(node, leaf, 1);
        });
        self.demands.push((demand, node));
    }

    /// Adds the tree of bounds of one person, from the smallest sets to the largest.
    fn add_person(
        &mut self,
        instance: &Instance,
        person: PersonId,
        occasions: &BTreeSet<Occasion>,
        cliques: &[Vec<Occasion>],
        order: Order,
        leaves: &mut BTreeMap<(PersonId, Occasion), NodeIndex>,
    ) {
        let mut bounds = Vec::new();
        for clique in cliques {
            let own: BTreeSet<Occasion> =
                clique.iter().copied().filter(|at| occasions.contains(at)).collect();
            if !own.is_empty() {
                bounds.push(Bound { person, occasions: own, most: 1, within: Within::OnePlace });
            }
        }
        let leaf_count = bounds.len();
        limits(instance, person, occasions, order, &mut bounds);
        let nodes: Vec<NodeIndex> = bounds.iter().map(|_| self.graph.add_node(())).collect();
        for (at, bound) in bounds.iter().enumerate() {
            let above = parent(&bounds, at).map_or(self.sink, |parent| nodes[parent]);
            self.graph.add_edge(nodes[at], above, u64::try_from(bound.most).unwrap_or(0));
            if at < leaf_count {
                bound.occasions.iter().for_each(|occasion| {
                    leaves.insert((person, *occasion), nodes[at]);
                });
            }
        }
        self.bounds.extend(bounds.into_iter().zip(nodes));
    }

    /// The greatest flow, and what can still be reached from the source: the least cut with the fewest demands.
    pub(super) fn cut(&self) -> Cut {
        let (flow, flows) = dinics(&self.graph, self.source, self.sink);
        let mut reached = vec![false; self.graph.node_count()];
        let mut waiting = vec![self.source];
        while let Some(node) = waiting.pop() {
            if std::mem::replace(&mut reached[node.index()], true) {
                continue;
            }
            let ahead = self.graph.edges_directed(node, Direction::Outgoing);
            let ahead =
                ahead.filter(|edge| flows[edge.id().index()] < *edge.weight()).map(|edge| edge.target());
            let back = self.graph.edges_directed(node, Direction::Incoming);
            let back = back.filter(|edge| flows[edge.id().index()] > 0).map(|edge| edge.source());
            waiting.extend(ahead.chain(back));
        }
        let demands =
            self.demands.iter().filter(|(_, node)| reached[node.index()]).map(|(demand, _)| *demand);
        let leaves_it = |node: &NodeIndex| {
            let mut above = self.graph.edges_directed(*node, Direction::Outgoing);
            reached[node.index()] && above.any(|edge| !reached[edge.target().index()])
        };
        let bounds = self.bounds.iter().filter(|(_, node)| leaves_it(node)).map(|(bound, _)| bound.clone());
        Cut {
            flow: usize::try_from(flow).unwrap_or(usize::MAX),
            demands: demands.collect(),
            bounds: bounds.collect(),
        }
    }
}

/// The smallest bound that holds another; of equal sets, the later holds the earlier.
fn parent(bounds: &[Bound], at: usize) -> Option<usize> {
    let own = &bounds[at].occasions;
    let above = |other: &usize| {
        let set = &bounds[*other].occasions;
        set.is_superset(own) && (set.len() > own.len() || *other > at)
    };
    (0..bounds.len()).filter(above).min_by_key(|other| (bounds[*other].occasions.len(), *other))
}
