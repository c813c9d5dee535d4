// Two generic sets that include each other: whether one is a set depends on whether the other is.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum Tree<T> {
    /// It
    #[error(code = "LEAF", message = "{0}", cause = "c", solution = "s")]
    Leaf(T),
    #[error(transparent)]
    Forest(Box<Forest<T>>),
}

#[derive(Debug, PlatformError)]
enum Forest<T> {
    /// It
    #[error(code = "EMPTY", cause = "c", solution = "s")]
    Empty,
    #[error(transparent)]
    Tree(Box<Tree<T>>),
}

fn main() {
    println!("{}", Tree::Leaf(7));
}
