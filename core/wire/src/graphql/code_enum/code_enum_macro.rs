//! [`code_enum!`](crate::code_enum), which defines an enum of a schema from a catalog.

/// Defines an enum type for schemas of async-graphql, whose values are the codes of a catalog.
///
/// Each value is described by the explanation and the solution of its error, and deprecated if the
/// error is, so that schema tools and code generators know them all. The documentation of the type
/// is its description, and its name is the name in the schema. For codes that are not names of
/// GraphQL, see [`code_values`](crate::graphql::code_values).
///
/// The type has `new(code) -> Option<Self>` and `code() -> &'static str`, and can be the type of a
/// field or of an argument. If it is neither, register it, because codes in `extensions` are not
/// part of the schema. It does not work with the feature `boxed-trait` of async-graphql.
///
/// ```
/// use async_graphql::{EmptyMutation, EmptySubscription, Object, Schema};
/// use platform_error::{RequestError, catalog};
/// use platform_error_wire::code_enum;
///
/// catalog!(static ERRORS = [RequestError]);
/// code_enum! {
///     /// What `extensions.code` of an error can be.
///     pub struct ErrorCode = &ERRORS;
/// }
///
/// struct Query;
///
/// #[Object]
/// impl Query {
///     async fn ok(&self) -> bool {
///         true
///     }
/// }
///
/// let schema = Schema::build(Query, EmptyMutation, EmptySubscription)
///     .register_output_type::<ErrorCode>()
///     .finish();
/// let sdl = schema.sdl();
/// assert!(sdl.contains("enum ErrorCode {"));
/// assert!(sdl.contains("\tDUPLICATE_KEY\n"));
/// assert!(sdl.contains("Check and modify duplicate values"));
/// assert_eq!(ErrorCode::new("MISSING_FILTER").unwrap().code(), "MISSING_FILTER");
/// ```
#[macro_export]
macro_rules! code_enum {
    ($(#[doc = $doc:expr])* $vis:vis struct $name:ident = $catalog:expr $(;)?) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        $vis struct $name(&'static str);

        #[allow(dead_code, reason = "a schema may need none of these")]
        impl $name {
            /// The value of a code, if the catalog has it.
            $vis fn new(code: &str) -> ::core::option::Option<Self> {
                let catalog: &'static $crate::graphql::__register::Catalog = $catalog;
                catalog.find(code).map(|metadata| Self(metadata.code()))
            }

            /// The code.
            $vis const fn code(self) -> &'static str {
                self.0
            }
        }

        const _: () = {
            use $crate::graphql::__register::async_graphql::{
                ContextSelectionSet, InputType, InputValueResult, OutputType, Positioned,
                ServerResult, Value, parser::types::Field,
            };
            use $crate::graphql::__register;

            impl InputType for $name {
                type RawValueType = Self;

                fn type_name() -> ::std::borrow::Cow<'static, str> {
                    ::std::borrow::Cow::Borrowed(::core::stringify!($name))
                }

                fn create_type_info(registry: &mut __register::Registry) -> ::std::string::String {
                    let documentation = [$($doc),*] as [&str; _];
                    __register::create::<Self>(registry, $catalog, &documentation.join("\n"))
                }

                fn parse(value: ::core::option::Option<Value>) -> InputValueResult<Self> {
                    __register::parse($catalog, value).map(Self)
                }

                fn to_value(&self) -> Value {
                    __register::value($catalog, self.0)
                }

                fn as_raw_value(&self) -> ::core::option::Option<&Self> {
                    ::core::option::Option::Some(self)
                }
            }

            impl OutputType for $name {
                fn type_name() -> ::std::borrow::Cow<'static, str> {
                    <Self as InputType>::type_name()
                }

                fn create_type_info(registry: &mut __register::Registry) -> ::std::string::String {
                    <Self as InputType>::create_type_info(registry)
                }

                async fn resolve(
                    &self,
                    _: &ContextSelectionSet<'_>,
                    _: &Positioned<Field>,
                ) -> ServerResult<Value> {
                    ::core::result::Result::Ok(InputType::to_value(self))
                }
            }
        };
    };
}
