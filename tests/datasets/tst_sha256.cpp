// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/sha256.h"
#include "tests/support/test_main.h"

using namespace strata;

class Sha256Test : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void standardVectors();
    void anyLengthInAnyPieces();
};

/// The examples of FIPS 180 and NIST's test vectors.
void Sha256Test::standardVectors() {
    QCOMPARE(datasets::sha256(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(datasets::sha256("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(datasets::sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
             std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
    QCOMPARE(datasets::sha256(std::string(1'000'000, 'a')),
             std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
}

void Sha256Test::anyLengthInAnyPieces() {
    std::string text;
    for (std::size_t size = 0; size < 300; ++size) {
        datasets::Sha256 hash;
        for (std::size_t at = 0; at < size; at += 7) hash.add(text.data() + at, std::min<std::size_t>(7, size - at));
        const auto expected =
            QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256).toHex();
        QCOMPARE(QByteArray::fromStdString(hash.hex()), expected);
        text += static_cast<char>(size * 31);
    }
}

STRATA_TEST(Sha256Test, tst_sha256);
#include "tst_sha256.moc"
