//! Plans spoilt on purpose.
