#include "ecotone/base/digest.h"
#include "ecotone/base/error.h"
#include "ecotone/base/id.h"

#include "support/catch.h"

using namespace ecotone;

TEST_CASE("A digest is the SHA-256 of the bytes", "[base]")
{
    // FIPS 180-2, appendix B.1, and the empty message.
    CHECK(digestOf("abc").hex() ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(digestOf("").hex() ==
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("Adding piece by piece changes no digest", "[base]")
{
    CHECK(Sha256{}.add("a").add("").add("bc").digest() == digestOf("abc"));
}

TEST_CASE("A file that is not there is named", "[base]")
{
    CHECK_THROWS_AS(digestOfFile("/no/such/file"), InputError);
}

TEST_CASE("The identity of a recipe's record follows from its key and table", "[base]")
{
    CHECK(derivedId("actor", "norte") == derivedId("actor", "norte"));
    CHECK(derivedId("actor", "norte") != derivedId("site", "norte"));
    CHECK(derivedId("actor", "norte") != derivedId("acto", "rnorte"));
    CHECK(derivedId("actor", "norte") > 0);
}

TEST_CASE("Random identities are positive and differ", "[base]")
{
    RandomIds ids;
    const auto first = ids.next();
    CHECK(first > 0);
    CHECK(first != ids.next());
}
