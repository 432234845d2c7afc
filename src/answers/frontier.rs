//! What each further change buys.

use super::Exit;
use crate::format::{FrontierDto, FrontierPointDto, fairness_to_dto};
use crate::office::{Frontier, FrontierPoint};

/// The points as programs read them.
#[must_use]
pub fn frontier(found: &Frontier) -> FrontierDto {
    let point = |point: &FrontierPoint| FrontierPointDto {
        changes: point.changes,
        proved: point.proved,
        fairness: fairness_to_dto(&point.fairness),
    };
    FrontierDto {
        code: Exit::Done.code(),
        complete: found.complete,
        points: found.points.iter().map(point).collect(),
    }
}
