//! Workers over a stream of jobs, whose results come in the order of the jobs.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;

/// How many work, and how far they may run ahead.
///
/// These are threads of their own and no rayon pool: each plan is made in a pool of one thread, and a worker of a rayon
/// pool that waits for another pool takes up a second job meanwhile, so that more committees would be in memory, and
/// under their time limits, than there are threads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crew {
    /// Number of workers, at least one.
    pub threads: usize,
    /// No job is begun before all jobs that lie so many before it are delivered: so many results are held at most.
    pub ahead: Option<usize>,
}

/// One worker for each core.
#[must_use]
pub fn default_threads() -> usize {
    thread::available_parallelism().map_or(1, NonZeroUsize::get)
}

/// Where the workers stand in the stream.
struct Stand<J> {
    jobs: J,
    begun: usize,
    delivered: usize,
    stopped: bool,
}

struct Stream<J> {
    stand: Mutex<Stand<J>>,
    moved: Condvar,
    ahead: Option<usize>,
}

impl Crew {
    /// Does all jobs; `deliver` is called on this thread, in their order, until it breaks off.
    ///
    /// `work` must not panic. Jobs are taken from the iterator one at a time, as late as possible.
    pub fn each<J, I, T, B>(
        self,
        jobs: J,
        work: impl Fn(I) -> T + Sync,
        mut deliver: impl FnMut(T) -> ControlFlow<B>,
    ) -> ControlFlow<B>
    where
        J: Iterator<Item = I> + Send,
        T: Send,
    {
        let stand = Mutex::new(Stand { jobs, begun: 0, delivered: 0, stopped: false });
        let stream = Stream { stand, moved: Condvar::new(), ahead: self.ahead };
        let (sender, results) = channel();
        thread::scope(|scope| {
            for _ in 0..self.threads.max(1) {
                let (stream, work, sender) = (&stream, &work, sender.clone());
                scope.spawn(move || stream.work(work, &sender));
            }
            // Results end when the last worker has dropped its sender.
            drop(sender);
            let came = in_order(&results, &stream, &mut deliver);
            stream.stop();
            came
        })
    }
}

fn in_order<J: Iterator, T, B>(
    results: &Receiver<(usize, T)>,
    stream: &Stream<J>,
    deliver: &mut impl FnMut(T) -> ControlFlow<B>,
) -> ControlFlow<B> {
    let (mut early, mut next) = (BTreeMap::new(), 0);
    for (number, result) in results {
        early.insert(number, result);
        while let Some(result) = early.remove(&next) {
            deliver(result)?;
            next += 1;
            stream.delivered(next);
        }
    }
    ControlFlow::Continue(())
}

impl<J: Iterator> Stream<J> {
    fn work<T>(&self, work: &(impl Fn(J::Item) -> T + Sync), results: &Sender<(usize, T)>) {
        while let Some((number, job)) = self.next() {
            if results.send((number, work(job))).is_err() {
                return;
            }
        }
    }

    /// The next job, once it is not too far ahead.
    fn next(&self) -> Option<(usize, J::Item)> {
        let waits = |stand: &mut Stand<J>| {
            !stand.stopped && self.ahead.is_some_and(|ahead| stand.begun >= stand.delivered + ahead.max(1))
        };
        let stand = self.stand.lock().unwrap_or_else(PoisonError::into_inner);
        let mut stand = self.moved.wait_while(stand, waits).unwrap_or_else(PoisonError::into_inner);
        if stand.stopped {
            return None;
        }
        let job = stand.jobs.next();
        match job {
            Some(job) => {
                stand.begun += 1;
                Some((stand.begun - 1, job))
            }
            None => {
                stand.stopped = true;
                self.moved.notify_all();
                None
            }
        }
    }

    fn delivered(&self, number: usize) {
        self.change(|stand| stand.delivered = number);
    }

    fn stop(&self) {
        self.change(|stand| stand.stopped = true);
    }

    fn change(&self, change: impl FnOnce(&mut Stand<J>)) {
        change(&mut self.stand.lock().unwrap_or_else(PoisonError::into_inner));
        self.moved.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    /// The later jobs of each three are the quicker ones.
    fn uneven(job: usize) -> usize {
        thread::sleep(Duration::from_millis(6 - 2 * (job as u64 % 3)));
        job * job
    }

    #[test]
    fn results_come_in_order_with_any_number_of_workers() {
        for threads in [1, 2, 5] {
            for ahead in [None, Some(1), Some(3)] {
                let mut came = Vec::new();
                let end: ControlFlow<()> = Crew { threads, ahead }.each(0..20, uneven, |square| {
                    came.push(square);
                    ControlFlow::Continue(())
                });
                assert!(end.is_continue());
                assert_eq!(came, (0..20).map(|job| job * job).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn nobody_runs_further_ahead_than_allowed() {
        let (taken, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let jobs = (0..30).inspect(|_| {
            taken.fetch_add(1, Ordering::SeqCst);
        });
        let mut delivered = 0;
        let end: ControlFlow<()> = Crew { threads: 4, ahead: Some(6) }.each(jobs, uneven, |_| {
            most.fetch_max(taken.load(Ordering::SeqCst) - delivered, Ordering::SeqCst);
            delivered += 1;
            ControlFlow::Continue(())
        });
        assert!(end.is_continue() && delivered == 30);
        assert!(most.load(Ordering::SeqCst) <= 6, "{most:?}");
    }

    #[test]
    fn breaking_off_leaves_the_other_jobs_undone() {
        let done = AtomicUsize::new(0);
        let work = |job: usize| {
            done.fetch_add(1, Ordering::SeqCst);
            uneven(job)
        };
        let end = Crew { threads: 2, ahead: Some(4) }.each(0..1000, work, |square| match square {
            9 => ControlFlow::Break("enough"),
            _ => ControlFlow::Continue(()),
        });
        assert_eq!(end, ControlFlow::Break("enough"));
        assert!(done.load(Ordering::SeqCst) < 20);
    }
}
