//! Moves records from the input to a sink, with several chunks in progress at a time.

use std::io::Read;
use std::num::NonZero;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use super::error::BatchError;
use super::input::{Chunk, Input};
use super::notation::Notation;
use super::worker::{Reached, Results, Worker};
use super::{Batch, Format, Tally};

/// Receives the results of the records, in the order of the input.
pub trait Sink {
    /// Why it cannot take any more results.
    type Error;

    /// Takes the results of a chunk of the input.
    ///
    /// # Errors
    ///
    /// The sink cannot take any more results. It is not called again.
    fn take(&mut self, progress: &Progress<'_>) -> Result<(), Self::Error>;
}

/// The results of a chunk of the input.
#[derive(Clone, Copy, Debug)]
pub struct Progress<'p> {
    /// The outcomes, one JSON object per line; empty if outcomes were not requested.
    pub outcomes: &'p [u8],
    /// The rejected records, one JSON object per line.
    pub rejects: &'p [u8],
    /// How many records have been read so far.
    pub records: u64,
    /// How many bytes of the input have been read so far.
    pub bytes: u64,
    /// For each line of `rejects`: the number of bytes of `outcomes` in front of it, and the offset of its end.
    places: &'p [(usize, usize)],
}

impl Progress<'_> {
    /// The outcomes and the rejected records merged in the order of the input.
    #[must_use]
    pub fn in_order(&self) -> Vec<u8> {
        let mut lines = Vec::with_capacity(self.outcomes.len() + self.rejects.len());
        let (mut outcomes, mut rejects) = (0, 0);
        for (before, end) in self.places {
            lines.extend_from_slice(&self.outcomes[outcomes..*before]);
            lines.extend_from_slice(&self.rejects[rejects..*end]);
            (outcomes, rejects) = (*before, *end);
        }
        lines.extend_from_slice(&self.outcomes[outcomes..]);
        lines
    }
}

/// The state of the output.
struct Output<'s, S: Sink> {
    sink: &'s mut S,
    /// The number of the chunk that is written next, from 0.
    turn: u64,
    /// The number of lines in front of that chunk.
    lines: u64,
    /// How many more array brackets have been opened than closed.
    brackets: i64,
    records: u64,
    bytes: u64,
    /// Why the batch ended early, if it did.
    error: Option<BatchError<S::Error>>,
}

impl Batch<'_> {
    /// Evaluates all records of an input with up to `threads` threads. Returns the counts. If no format is given, it is
    /// detected from the content.
    ///
    /// # Errors
    ///
    /// Why the batch ended early. The results that the sink has taken so far are correct.
    pub fn run<S: Sink + Send>(
        &self,
        format: impl Into<Option<Format>>,
        input: impl Read + Send,
        sink: &mut S,
        threads: NonZero<usize>,
    ) -> Result<Tally, BatchError<S::Error>>
    where
        S::Error: Send,
    {
        let mut input = Input::new(input);
        let (notation, before) = Notation::open(self, format.into(), &mut input)?;
        let output = Output {
            sink,
            turn: 0,
            lines: before.lines,
            brackets: 0,
            records: 0,
            bytes: before.blank,
            error: None,
        };
        let shared = Shared {
            batch: self,
            notation: &notation,
            input: Mutex::new((input, 0)),
            output: Mutex::new(output),
            next_turn: Condvar::new(),
        };
        let mut tally = Tally::new(&self.evaluator);
        thread::scope(|scope| {
            // If the system has no threads left, those that exist do the work.
            let spawn = |_| thread::Builder::new().spawn_scoped(scope, || shared.work());
            let others: Vec<_> = (1..threads.get()).map_while(|at| spawn(at).ok()).collect();
            tally.merge(&shared.work());
            for other in others {
                match other.join() {
                    Ok(counted) => tally.merge(&counted),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
        });
        let output = shared.output.into_inner();
        let output = output.unwrap_or_else(PoisonError::into_inner);
        match output.error {
            Some(error) => Err(error),
            None if output.brackets != 0 => Err(BatchError::Brackets),
            None => Ok(tally),
        }
    }
}

/// State shared by the worker threads.
struct Shared<'b, 's, R, S: Sink> {
    batch: &'b Batch<'b>,
    notation: &'b Notation,
    /// The input, and the number of the next chunk.
    input: Mutex<(Input<R>, u64)>,
    output: Mutex<Output<'s, S>>,
    next_turn: Condvar,
}

impl<'s, R: Read, S: Sink> Shared<'_, 's, R, S> {
    /// Evaluates chunks until there are no more. Returns the counts.
    fn work(&self) -> Tally {
        let mut worker = Worker::new(self.batch, self.notation);
        let mut chunk = Chunk::default();
        while let Some(number) = self.next_chunk(&mut chunk) {
            if self.evaluate(number, &chunk, &mut worker).is_none() {
                break;
            }
        }
        worker.results.tally
    }

    /// Evaluates a chunk, piece by piece; `None` if the batch has ended early.
    fn evaluate(&self, number: u64, chunk: &Chunk, worker: &mut Worker<'_>) -> Option<()> {
        worker.begin();
        loop {
            let reached = worker.go_on(chunk);
            self.hand_over(number, chunk, &worker.results, reached)?;
            if reached == Reached::End {
                return Some(());
            }
        }
    }

    /// Fetches the next chunk. Returns its number.
    fn next_chunk(&self, chunk: &mut Chunk) -> Option<u64> {
        let mut input = lock(&self.input);
        let (reader, next) = &mut *input;
        match reader.next(chunk, self.notation) {
            Ok(true) => {
                *next += 1;
                Some(*next - 1)
            }
            Ok(false) => None,
            Err(error) => {
                let number = *next;
                drop(input);
                self.wait(number)?.error = Some(BatchError::Input(error));
                self.next_turn.notify_all();
                None
            }
        }
    }

    /// Passes the results of a chunk to the sink when it is the chunk's turn, which lasts until the end of the chunk;
    /// `None` if the batch has ended early.
    fn hand_over(
        &self,
        number: u64,
        chunk: &Chunk,
        results: &Results,
        reached: Reached,
    ) -> Option<()> {
        let mut output = self.wait(number)?;
        let rejects = results.rejected.lines(output.lines + 1);
        output.records += results.records;
        if reached == Reached::End {
            output.turn += 1;
            output.lines += results.lines;
            output.brackets += results.brackets;
            output.bytes += chunk.bytes;
        }
        let progress = Progress {
            outcomes: &results.outcomes,
            rejects: &rejects.lines,
            places: &rejects.places,
            records: output.records,
            bytes: output.bytes,
        };
        let taken = output.sink.take(&progress);
        let failed = taken.map_err(|error| output.error = Some(BatchError::Sink(error)));
        self.next_turn.notify_all();
        failed.ok()
    }

    /// Waits for the turn of a chunk; `None` if the batch has ended early.
    fn wait(&self, number: u64) -> Option<MutexGuard<'_, Output<'s, S>>> {
        let output = lock(&self.output);
        let waiting = |output: &mut Output<'s, S>| output.turn != number && output.error.is_none();
        let output = self.next_turn.wait_while(output, waiting);
        let output = output.unwrap_or_else(PoisonError::into_inner);
        output.error.is_none().then_some(output)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
