//! The pages, rendered here: they work without scripts but for progress that is live.

mod assets;
mod frame;
