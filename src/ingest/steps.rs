//! Work in steps, so that whoever has it done can do something else between two of them: draw a page, or stop it.

use std::future::{poll_fn, Future};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};

/// Work that is under way, and what will come of it.
pub struct Steps<'a, T>(Pin<Box<dyn Future<Output = T> + 'a>>);

impl<'a, T> Steps<'a, T> {
    /// Work whose steps end with [`pause`]. It waits for nothing else.
    pub fn of(work: impl Future<Output = T> + 'a) -> Self {
        Self(Box::pin(work))
    }

    /// Does the next step.
    ///
    /// # Errors
    /// The rest of the work, if that was not the last one.
    pub fn step(mut self) -> Result<T, Self> {
        let waker = Waker::from(Arc::new(Nobody));
        match self.0.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(done) => Ok(done),
            Poll::Pending => Err(self),
        }
    }

    /// Does all steps that are left.
    pub fn finish(mut self) -> T {
        loop {
            match self.step() {
                Ok(done) => return done,
                Err(rest) => self = rest,
            }
        }
    }
}

/// Ends a step.
pub async fn pause() {
    let mut is_over = false;
    poll_fn(|_| match std::mem::replace(&mut is_over, true) {
        true => Poll::Ready(()),
        false => Poll::Pending,
    })
    .await;
}

/// Nobody waits to be woken: who does the steps comes by itself.
struct Nobody;

impl Wake for Nobody {
    fn wake(self: Arc<Self>) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn count(seen: &mut Vec<u8>) -> usize {
        for number in 0..3 {
            seen.push(number);
            pause().await;
        }
        seen.len()
    }

    #[test]
    fn a_step_ends_where_the_work_pauses() {
        let mut seen = Vec::new();
        assert_eq!(Steps::of(count(&mut seen)).finish(), 3);
        let mut seen = Vec::new();
        let mut work = Steps::of(count(&mut seen));
        let mut steps = 1;
        while let Err(rest) = work.step() {
            (work, steps) = (rest, steps + 1);
        }
        assert_eq!((steps, seen.len()), (4, 3));
        let mut seen = Vec::new();
        let rest = Steps::of(count(&mut seen)).step();
        assert!(rest.is_err());
        drop(rest);
        assert_eq!(seen, [0], "what is dropped goes no further");
    }
}
