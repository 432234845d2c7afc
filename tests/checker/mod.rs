//! The checker against fixtures and mutations.
