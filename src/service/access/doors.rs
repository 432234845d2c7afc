//! How often somebody may knock. Counted in the memory of this server, with the library governor (a leaky bucket for each key).

use std::hash::Hash;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};

use super::address::Visitor;
use crate::format::codes::E2506;
use crate::service::problem::Refusal;

/// So many at once, and one more each time so much time has gone by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// At once.
    pub burst: NonZeroU32,
    /// Until one more.
    pub every: Duration,
}

impl Pace {
    /// At least one at once, and at least a nanosecond until one more.
    #[must_use]
    pub const fn new(burst: u32, every: Duration) -> Self {
        let burst = match NonZeroU32::new(burst) {
            Some(burst) => burst,
            None => NonZeroU32::MIN,
        };
        Self { burst, every }
    }

    fn quota(self) -> Quota {
        let slowest = Quota::per_second(NonZeroU32::MAX);
        Quota::with_period(self.every).unwrap_or(slowest).allow_burst(self.burst)
    }
}

/// How often which door is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paces {
    /// Attempts to log in from one address.
    pub logins_of_address: Pace,
    /// Attempts to log in with one name.
    pub logins_of_name: Pace,
    /// Long work asked for by one committee.
    pub solving: Pace,
    /// Requests of any kind from one address.
    pub requests: Pace,
}

impl Default for Paces {
    /// An office behind one address can come to work at eight; nobody can guess passwords.
    fn default() -> Self {
        Self {
            logins_of_address: Pace::new(60, Duration::from_secs(2)),
            logins_of_name: Pace::new(10, Duration::from_secs(6)),
            solving: Pace::new(30, Duration::from_secs(10)),
            requests: Pace::new(5000, Duration::from_millis(2)),
        }
    }
}

type Limiter<K, C> = RateLimiter<K, DashMapStateStore<K>, C, NoOpMiddleware<<C as Clock>::Instant>>;

/// One kind of door.
struct Door<K: Hash + Eq + Clone, C: Clock> {
    limiter: Limiter<K, C>,
    clock: C,
    knocks: AtomicU32,
}

impl<K: Hash + Eq + Clone, C: Clock + Clone> Door<K, C> {
    /// After so many knocks, keys that have not been used lately are forgotten.
    const TIDY: u32 = 1024;

    fn new(pace: Pace, clock: &C) -> Self {
        let limiter = RateLimiter::dashmap_with_clock(pace.quota(), clock.clone());
        Self { limiter, clock: clock.clone(), knocks: AtomicU32::new(0) }
    }

    fn knock(&self, key: &K) -> Result<(), Refusal> {
        if self.knocks.fetch_add(1, Ordering::Relaxed) % Self::TIDY == Self::TIDY - 1 {
            self.limiter.retain_recent();
            self.limiter.shrink_to_fit();
        }
        self.limiter.check_key(key).map_err(|not_until| {
            let wait = not_until.wait_time_from(self.clock.now());
            Refusal::new(&E2506).after((wait.as_secs() + u64::from(wait.subsec_nanos() > 0)).max(1))
        })
    }
}

/// All doors of one server.
pub struct Doors<C: Clock = DefaultClock> {
    logins_of_address: Door<Visitor, C>,
    logins_of_name: Door<String, C>,
    solving: Door<String, C>,
    requests: Door<Visitor, C>,
}

impl Default for Doors {
    fn default() -> Self {
        Self::new(&Paces::default(), &DefaultClock::default())
    }
}

impl<C: Clock + Clone> Doors<C> {
    /// Doors that open at these paces, by a clock.
    #[must_use]
    pub fn new(paces: &Paces, clock: &C) -> Self {
        Self {
            logins_of_address: Door::new(paces.logins_of_address, clock),
            logins_of_name: Door::new(paces.logins_of_name, clock),
            solving: Door::new(paces.solving, clock),
            requests: Door::new(paces.requests, clock),
        }
    }

    /// Somebody tries to log in. `name` is a login that can exist, or the same text for all others.
    ///
    /// # Errors
    /// E2506, with the seconds to wait.
    pub fn login(&self, visitor: Visitor, name: &str) -> Result<(), Refusal> {
        self.logins_of_address.knock(&visitor)?;
        self.logins_of_name.knock(&name.to_owned())
    }

    /// A committee asks for long work.
    ///
    /// # Errors
    /// E2506, with the seconds to wait.
    pub fn solving(&self, committee: &str) -> Result<(), Refusal> {
        self.solving.knock(&committee.to_owned())
    }

    /// Somebody asks for anything.
    ///
    /// # Errors
    /// E2506, with the seconds to wait.
    pub fn request(&self, visitor: Visitor) -> Result<(), Refusal> {
        self.requests.knock(&visitor)
    }

    /// How many keys are remembered.
    #[must_use]
    pub fn remembered(&self) -> usize {
        self.logins_of_address.limiter.len()
            + self.logins_of_name.limiter.len()
            + self.solving.limiter.len()
            + self.requests.limiter.len()
    }
}
