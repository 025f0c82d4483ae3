#!/bin/sh
# What a person would script today for the leaflet in the folder $1: four formats, and with a
# second word also an MP3. PANDOC and WEASYPRINT name the programs.
set -e
cd "$1"
"$PANDOC" text.md --standalone --embed-resources --metadata lang=en-GB --output script.html
"$PANDOC" text.md --reference-doc ../reference.docx --metadata lang=en-GB --output script.docx
"$PANDOC" text.md --to epub3 --metadata lang=en-GB --output script.epub
"$WEASYPRINT" --quiet --pdf-variant=pdf/ua-1 script.html script.pdf
if [ -n "$2" ]; then
    "$PANDOC" text.md --to plain --wrap=none --output script.txt
    espeak-ng -v en-gb -f script.txt -w script.wav
    lame --quiet -b 64 script.wav script.mp3
    rm script.wav
fi
