//! Writes the corpus of every target. All of it is made up.
//!
//! `cargo +nightly run --example seeds` in this folder.

use std::{fs, io, path::Path};

fn main() -> io::Result<()> {
    for (target, seeds) in tallfest_fuzz::seeds::all().iter() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target);
        fs::create_dir_all(&folder)?;
        for (number, seed) in seeds.iter().enumerate() {
            fs::write(folder.join(format!("seed-{number:04}")), seed)?;
        }
        println!("{target}: {} seeds", seeds.len());
    }
    Ok(())
}
