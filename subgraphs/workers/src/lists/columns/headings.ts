import type { ListField } from "./fields.js";

/**
 * Headings as villages write them, and those of the English template. Written here as `normalHeading` makes them: small
 * letters and digits alone.
 */
const WORDS: Record<ListField, string> = {
  nik: "nik noktp nomorktp noktpnik niknoktp nikktp noinduk nomorindukkependudukan noindukkependudukan nonik nomornik noidentitas",
  name: "nama namalengkap namatenagakerja namapekerja namapeserta namawarga namapenduduk namatk namasesuaiktp namaktp namapenerima fullname name",
  birthDate:
    "tgllahir tanggallahir tgllhr tgllahirpekerja tanggalkelahiran tgllahirddmmyyyy tanggalbulantahunlahir tglblnthnlahir dateofbirth birthdate",
  birthPlaceAndDate:
    "tempattgllahir tempattanggallahir ttl tempatdantanggallahir tempatdantgllahir tmpttgllahir tempatdantgllhr tmptgllahir tempattgllhr",
  sex: "jk lp jeniskelamin kelamin jenkel jnskelamin jnskel gender sex lkpr",
  category: "kategori kelompok kategoripekerja kelompokpekerja jenispekerja kategoripeserta category",
  villageCode:
    "kodedesa kodewilayah kodekelurahan kodedesakelurahan kodedesakel kodekemendagri kodewilayahdesa kddesa villagecode",
  village:
    "desa kelurahan desakelurahan desakel keldesa kelurahandesa namadesa namakelurahan namadesakelurahan kel nagari gampong village",
  district: "kecamatan kec namakecamatan kecnama distrik district",
  regency: "kabupaten kabkota kabupatenkota kab namakabupaten kota kotakab regency",
  occupation: "pekerjaan profesi jenispekerjaan pekerjaanutama matapencaharian occupation job",
  extremelyPoor: "miskinekstrem miskinekstrim kemiskinanekstrem statusmiskinekstrem p3ke extremelypoor",
  sponsoredByCompany:
    "ditanggungperusahaan disponsoriperusahaan dibayarperusahaan sponsorperusahaan csr tjsl paidbycompany",
  fromMonth: "bulanmulai mulaibulan bulanawal mulai tmt bulanpertama firstmonth frommonth",
  months: "jumlahbulan jmlbulan jmlhbulan lamabulan lama banyakbulan months numberofmonths",
  number: "no nomor nourut nomorurut nou number",
  unused:
    "rt rw rtrw dusun alamat alamatlengkap alamatktp alamatrumah nohp nohandphone nomorhp notelp notelepon nomortelepon hp telepon telp " +
    "nowa penghasilan pendapatan penghasilanperbulan pendapatanperbulan upah nokk nomorkk nokartukeluarga nomorkartukeluarga tempatlahir tmplahir " +
    "ket keterangan provinsi prov agama email umur usia status statusperkawinan namaibu namaibukandung jabatan baris tingkat masalah row severity problem " +
    "address phone income notes placeofbirth province",
};

const FIELD_OF_HEADING: ReadonlyMap<string, ListField> = new Map(
  Object.entries(WORDS).flatMap(([field, words]) =>
    words.split(" ").map((word) => [word, field as ListField] as const),
  ),
);

/** What a column under this heading holds; undefined for a heading that nobody has taught us. */
export function fieldOfHeading(heading: string): ListField | undefined {
  // What stands in brackets explains, "NIK (16 angka)", unless nothing else does: "(L/P)".
  const outside = heading.replace(/\([^()]*\)/g, " ");
  return FIELD_OF_HEADING.get(normalHeading(outside)) ?? FIELD_OF_HEADING.get(normalHeading(heading));
}

/** Case, dots, spaces and underscores do not matter. */
export function normalHeading(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z0-9]+/g, "");
}
