//! The service.

mod access;
