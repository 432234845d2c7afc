//! Seeded chance in whole numbers: the same seed gives the same choices with every version of the `rand` crates.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

/// A stream of choices. Only the ChaCha key stream is used, which is a standard; the arithmetic on it is ours.
pub(in crate::office) struct Dice(ChaCha8Rng);

impl Dice {
    /// The stream of a seed; each `purpose` has a stream of its own, so that more of one thing does not change another.
    pub(in crate::office) fn new(seed: u64, purpose: u64) -> Self {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        let mut stream = ChaCha8Rng::from_seed(key);
        stream.set_stream(purpose);
        Self(stream)
    }

    /// A number from 0 to `count - 1`; 0 where there is nothing to choose from.
    pub(in crate::office) fn below(&mut self, count: usize) -> usize {
        let wide = u128::from(self.0.next_u64()) * count as u128;
        (wide >> 64) as usize
    }

    /// A number from `low` to `high`, both inside.
    pub(in crate::office) fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = usize::try_from(high - low + 1).unwrap_or(0);
        low + self.below(width) as i64
    }

    /// `true` in so many of a hundred cases.
    pub(in crate::office) fn percent(&mut self, percent: u32) -> bool {
        self.below(100) < percent as usize
    }

    /// One of the items; `None` of an empty list.
    pub(in crate::office) fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.below(items.len()))
    }

    /// Puts the items into a random order (Fisher and Yates).
    pub(in crate::office) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}
