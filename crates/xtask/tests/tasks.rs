//! Every task that our pages tell people to run is one. The test also has cargo build the program with the features of
//! the whole workspace, so that `.ci/run` can start it without building every crate once more.

use std::{collections::BTreeSet, fs, path::Path, process::Command};

const PAGES: [&str; 4] = ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "benches/README.md"];

#[test]
fn the_tasks_of_our_pages_are_there() {
    let help = Command::new(env!("CARGO_BIN_EXE_xtask")).arg("help").output().expect("it starts");
    let help = String::from_utf8(help.stdout).expect("UTF-8");
    let there: BTreeSet<&str> =
        help.lines().filter_map(|line| line.split_whitespace().next()).collect();

    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut told = 0;
    for page in PAGES {
        let text = fs::read_to_string(root.join(page)).expect("a page of ours");
        for rest in text.split("cargo xtask ").skip(1) {
            let letter = |at: char| at.is_ascii_lowercase() || at == '-';
            let task = rest.split(|at| !letter(at)).next().unwrap_or_default();
            assert!(there.contains(task), "{page}: `cargo xtask {task}` is none of {there:?}");
            told += 1;
        }
    }
    assert!(told > 5, "{told} tasks are told of");
}
