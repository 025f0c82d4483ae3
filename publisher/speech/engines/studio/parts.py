"""Which files they are. Kokoro-82M is Apache-2.0; its int8 form is that of kokoro-onnx 1.0."""

from publisher.speech.engines.studio.part import Part

MODEL = Part(
    "model.onnx",
    92361271,
    "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb",
)
STYLES = {
    "emma": Part(
        "bf_emma.bin",
        522240,
        "669fe0647f9dd04fcab92f1439a40eeb4c8b4ab1f82e4996fe3d918ce4a63b73",
    ),
    "george": Part(
        "bm_george.bin",
        522240,
        "c4b235a4c1f2cd3b939fed08b899ce9385638b763f7b73a59616c4fc9bd6c9bc",
    ),
}
"""How each voice speaks: 510 vectors, one for each length of what it says."""
