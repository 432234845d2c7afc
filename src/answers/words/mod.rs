//! Explanations in words, sentence by sentence: the command line prints them, pages set them.

mod levels;
mod obstacles;
mod premises;
mod reasons;
mod seat;

pub use obstacles::Words;
