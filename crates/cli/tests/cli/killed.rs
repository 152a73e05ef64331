//! The program is killed at a random moment, again and again: its output is the old or the new, never a mixture, and
//! the next run leaves nothing beside it.

use std::{
    collections::BTreeMap,
    ffi::OsStr,
    fs,
    hash::{BuildHasher, Hasher, RandomState},
    path::Path,
    process::Stdio,
    thread::sleep,
    time::{Duration, Instant},
};

use crate::program::{CONTACTS, Made, files, finish, program};

/// Random moments: `KILL_SEED` gives the same ones again.
struct Moments(u64);

impl Moments {
    fn new() -> Self {
        #[expect(clippy::disallowed_methods, reason = "who looks for a fault asks for its moments")]
        let seed = std::env::var("KILL_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = seed.unwrap_or_else(|| RandomState::new().build_hasher().finish() | 1);
        say(&format!("KILL_SEED={seed}"));
        Self(seed)
    }

    /// A moment of a run that takes so long, by xorshift: any, or every other time one about its end, where the output
    /// is put in its place.
    fn of(&mut self, took: Duration, run: u32) -> Duration {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let thousandth = u32::try_from(self.0 % 1_000).unwrap();
        if run.is_multiple_of(2) {
            took * thousandth / 1_000
        } else {
            took * (1_600 + thousandth) / 2_000
        }
    }
}

/// Shown where a test fails.
#[expect(clippy::print_stderr, reason = "a test tells what it drew")]
fn say(words: &str) {
    eprintln!("{words}");
}

/// What is at a path: the bytes of a file, or of all files of a folder; nothing is none.
fn at(path: &Path) -> Option<BTreeMap<String, Vec<u8>>> {
    if path.is_dir() {
        return Some(files(path));
    }
    fs::read(path).ok().map(|bytes| BTreeMap::from([(String::new(), bytes)]))
}

fn run(args: &[&OsStr]) {
    let ran = finish(program(args));
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{args:?}");
}

/// Kills a run of `args`, which writes `out`, so many times. What was there before each is what `prepare` puts there.
fn kill(times: u32, args: &[&OsStr], out: &Path, prepare: &dyn Fn()) {
    let mut moments = Moments::new();
    prepare();
    let old = at(out);
    let started = Instant::now();
    run(args);
    let took = started.elapsed();
    let new = at(out);
    assert!(new.is_some() && new != old);
    let (mut olds, mut news, mut killed) = (0, 0, 0);
    for run in 0..times {
        prepare();
        let moment = moments.of(took, run);
        let mut child = program(args).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        sleep(moment);
        child.kill().unwrap();
        killed += u32::from(child.wait().unwrap().code().is_none());
        let found = at(out);
        assert!(found == old || found == new, "a mixture after {moment:?} of {took:?}");
        olds += u32::from(found == old);
        news += u32::from(found == new);
        assert_eq!(at(out), found, "what is there stays");
    }
    say(&format!("{times} runs of {took:?}: {killed} killed, {olds} the old, {news} the new"));
    assert!(killed > 0, "no run was killed before its end");
    prepare();
    run(args);
    assert!(at(out) == new);
    let beside = fs::read_dir(out.parent().unwrap()).unwrap();
    let names = beside.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let left: Vec<_> = names.filter(|name| name.starts_with(".tallfest-")).collect();
    assert!(left.is_empty(), "{left:?} is left");
}

#[test]
fn a_publication_is_the_old_or_the_new() {
    let made = Made::year(1);
    let (path, out) = (made.path(), made.beside("out/2020"));
    let publish = |day: &'static str| {
        [OsStr::new("publish"), path.as_ref(), "--out".as_ref(), out.as_ref(), "--quiet".as_ref()]
            .into_iter()
            .chain([OsStr::new("--published"), day.as_ref()])
            .collect::<Vec<_>>()
    };
    run(&publish("2021-06-01"));
    let old = at(&out);
    // Where the new is there already, the old is put back.
    let prepare = || {
        if at(&out) != old {
            run(&publish("2021-06-01"));
        }
    };
    kill(40, &publish("2021-06-15"), &out, &prepare);
}

#[test]
fn a_converted_folder_is_there_whole_or_not_at_all() {
    let made = Made::year(1);
    let (path, out) = (made.path(), made.beside("out/sheets"));
    let convert = [OsStr::new("convert"), path.as_ref(), out.as_ref()];
    // Nothing that is there is replaced.
    let prepare = || {
        if out.exists() {
            fs::remove_dir_all(&out).unwrap();
        }
    };
    kill(30, &convert, &out, &prepare);
}

#[test]
fn a_converted_file_is_the_old_or_the_new() {
    let made = Made::year(1);
    let (contacts, out) = (made.file(CONTACTS), made.beside("out/contacts.csv"));
    fs::create_dir(made.beside("out")).unwrap();
    let convert = [OsStr::new("convert"), contacts.as_ref(), out.as_ref()];
    let prepare = || fs::write(&out, "record_id\nold-1\n".repeat(10_000)).unwrap();
    kill(30, &convert, &out, &prepare);
}
