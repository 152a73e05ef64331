#![no_main]
libfuzzer_sys::fuzz_target!(init: tallfest_fuzz::seed("file"), |bytes: &[u8]| {
    tallfest_fuzz::run("file", bytes);
});
