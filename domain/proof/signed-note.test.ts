import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCheckpoint, parseVerifierKey } from './signed-note.ts';

const note = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
`;

test('the checkpoint of the specification is read', () => {
  const checkpoint = parseCheckpoint(note);

  assert.equal(checkpoint?.origin, 'example.com/behind-the-sofa');
  assert.equal(checkpoint?.size, 20_852_163);
  assert.equal(checkpoint?.root, 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=');
  assert.equal(checkpoint?.signatures[0]?.keyName, 'example.com/behind-the-sofa');
  assert.ok(note.startsWith(`${checkpoint?.signedText}\n`));
});

test('what is no checkpoint is not taken for one', () => {
  const wrong = [
    '',
    note.slice(0, -1),
    note.replace('20852163', '020852163'),
    note.replace('20852163', '-1'),
    note.replace('CsUY', 'CsU'),
    note.replace('\n\n', '\n'),
    note.replace('— ', '- '),
    note.replace('example.com/behind-the-sofa\n', '\n'),
  ];

  assert.deepEqual(
    wrong.map(parseCheckpoint).filter((found) => found !== undefined),
    [],
  );
});

test('the verifier key of the specification is read', () => {
  const key = parseVerifierKey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k');

  assert.deepEqual(key, {
    name: 'example.com/foo',
    keyId: '530d903a',
    key: 'AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  });
  assert.equal(parseVerifierKey('example.com/foo+530d903a'), undefined);
});
