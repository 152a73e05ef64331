//! Runs the examples of the rules with each mutant in turn, beginning with the one whose number is given, and prints
//! what came of it. Built with the copy of the rules; the report is made by the task that started it.

use std::{
    env, panic, process,
    sync::atomic::{AtomicUsize, Ordering::Relaxed},
    thread,
    time::Duration,
};

use tallfest_rules::{
    judge::{Trial, trials},
    mutants::{self, COUNT},
};

/// The mutant that is being tried.
static NOW: AtomicUsize = AtomicUsize::new(usize::MAX);

/// A mutant that takes longer runs for ever.
const SECONDS: u64 = 10;

fn main() {
    let from = env::args().nth(1).and_then(|from| from.parse().ok()).unwrap_or(0);
    let trials = trials();
    let (reaching, most_steps) = reaching(&trials);
    panic::set_hook(Box::new(|_| ()));
    thread::spawn(watch);
    for (id, reaching) in reaching.iter().enumerate().skip(from) {
        NOW.store(id, Relaxed);
        let notices = |trial: &&Trial| {
            mutants::switch(id, most_steps);
            let judged = panic::catch_unwind(panic::AssertUnwindSafe(|| trial.run()));
            !matches!(judged, Ok(Ok(())))
        };
        let outcome = match reaching.iter().any(notices) {
            true => "killed",
            false if reaching.is_empty() => "unreached",
            false => "survived",
        };
        println!("{outcome}");
    }
    process::exit(0);
}

/// For each mutant the examples that come to where it is: no other can notice it. And a number of steps that no
/// example takes by far.
fn reaching(trials: &[Trial]) -> (Vec<Vec<&Trial>>, u64) {
    let mut reaching = vec![vec![]; COUNT];
    let mut most = 0;
    for trial in trials {
        mutants::switch(mutants::NONE, u64::MAX);
        if let Err(error) = trial.run() {
            eprintln!("{trial:?}: {error}");
            process::exit(2);
        }
        most = most.max(mutants::steps());
        mutants::asked().into_iter().for_each(|id| reaching[id].push(trial));
    }
    (reaching, most * 100 + 10_000)
}

/// Ends the program when a mutant runs for ever where it asks for no switch; the task goes on with the next.
fn watch() {
    let mut seen = (usize::MAX, 0);
    loop {
        thread::sleep(Duration::from_secs(1));
        let now = NOW.load(Relaxed);
        seen = if seen.0 == now { (now, seen.1 + 1) } else { (now, 0) };
        if seen.1 >= SECONDS {
            process::exit(3);
        }
    }
}
