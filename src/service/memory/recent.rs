//! What was used last, up to a number.

use std::borrow::Borrow;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};

use hashlink::LruCache;

/// Keeps what was used last; whatever has not been used for longest makes room.
pub(in crate::service) struct Recent<K, V>(Mutex<LruCache<K, V>>);

impl<K: Eq + Hash, V: Clone> Recent<K, V> {
    /// Keeps so many at most.
    pub(in crate::service) fn of(most: usize) -> Self {
        Self(Mutex::new(LruCache::new(most)))
    }

    /// What is kept under a key.
    pub(in crate::service) fn get<Q: Eq + Hash + ?Sized>(&self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(key).cloned()
    }

    /// Keeps it under a key, in the place of what was there.
    pub(in crate::service) fn put(&self, key: K, value: V) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key, value);
    }
}
